package org.unep.proposals.proposal;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import org.unep.proposals.proposal.ProposalFilter.Conditions;
import org.unep.proposals.search.Fields;
import org.unep.proposals.search.Order;
import org.unep.proposals.search.Place;
import org.unep.proposals.search.Search;
import org.unep.proposals.search.Snippets;

import com.fasterxml.jackson.databind.ObjectMapper;

/** Finds proposals by what they are and by the words in them, a page in one statement. */
@ApplicationScoped
class FindingProposals {

    private static final String PAGE = """
            select {p.*}, cast(%s as text) as place, cast(null as float8) as score, null as marked
            from proposal p where %s order by %s limit :limit""";

    // by `offset 0` each way in which words were taken is looked up by itself, so that the index on them serves
    private static final String HIT = """
            with s as materialized (select way, query from search_queries(:q)),
            hit as (
                select w.proposal id, max(search_rank(w.search, w.query)) score
                from s cross join lateral (
                    select w.proposal, w.tag, w.search, s.query
                    from proposal_words w where w.search @@ s.query and search_way(w.language) = s.way offset 0) w
                where (cast(:only as text) is null or is_in(w.tag, cast(:only as text)))
                group by w.proposal)
            """;
    // what is shown of the texts is cut out for the rows of the page only
    private static final String FOUND = HIT + """
            , page as (
                select p.id, %1$s place, hit.score, row_number() over (order by %3$s) n
                from hit join proposal p on p.id = hit.id where %2$s order by %3$s limit :limit)
            select {p.*}, cast(page.place as text) as place, page.score as score, (
                select cast(jsonb_agg(search_snippet(w.tag, w.language, p.title, p.text, s.query)
                                      order by search_rank(w.search, s.query) desc, w.tag) as text)
                from s join proposal_words w on w.search @@ s.query and search_way(w.language) = s.way
                where w.proposal = p.id and (cast(:only as text) is null or is_in(w.tag, cast(:only as text)))) as marked
            from page join proposal p on p.id = page.id order by page.n""";

    private final Session session;
    private final ObjectMapper json;

    FindingProposals(Session session, ObjectMapper json) {
        this.session = session;
        this.json = json;
    }

    /** One of the list: the proposal, where it stands, and, where words were looked for, how well it fits. */
    record Found(Proposal proposal, Place place, @Nullable Double score, @Nullable String marked) {
    }

    /** The rows behind the place, one more than the limit where there are more. */
    List<Found> page(ProposalFilter filter, @Nullable Search search, Order order, @Nullable Place after, int limit,
            Viewer viewer) {
        Conditions conditions = filter.seenBy(viewer);
        if (after != null) {
            conditions.and(order.behind());
            conditions.parameters().put("id", after.id());
            conditions.parameters().put("key", after.value());
        }
        String sql = (search == null ? PAGE : FOUND).formatted(order.key(), conditions.where(), order.by());
        var query = with(session.createNativeQuery(sql, Object[].class), conditions, search).setParameter("limit", limit + 1);
        query.addEntity("p", Proposal.class).addScalar("place", String.class).addScalar("score", Double.class)
                .addScalar("marked", String.class);
        query.setReadOnly(true); // no copies of what is only shown
        return query.getResultList().stream().map(row -> found(row, order)).toList();
    }

    long count(ProposalFilter filter, @Nullable Search search, Viewer viewer) {
        Conditions conditions = filter.seenBy(viewer);
        String sql = (search == null ? "" : HIT) + "select count(*) from proposal p"
                + (search == null ? "" : " join hit on hit.id = p.id") + " where " + conditions.where();
        NativeQuery<?> query = session.createNativeQuery(sql); // with a result class each call would leave a plan behind
        return (Long) with(query, conditions, search).getSingleResult();
    }

    /** The proposal with the members that were asked for. */
    ShownProposal show(Found found, @Nullable Search search, Fields fields) {
        boolean gone = found.proposal.status() == Status.WITHDRAWN || found.proposal.status() == Status.DROPPED;
        return new ShownProposal(ProposalView.of(found.proposal), gone ? true : null, found.score,
                search == null ? null : Snippets.of(found.marked, search.q(), json), fields);
    }

    private static <T> NativeQuery<T> with(NativeQuery<T> query, Conditions conditions, @Nullable Search search) {
        conditions.parameters().forEach((name, value) -> query.setParameter(name, value));
        return search == null ? query
                : query.setParameter("q", search.q()).setParameter("only", search.language(), String.class);
    }

    private static Found found(Object[] row, Order order) {
        var proposal = (Proposal) row[0];
        UUID id = proposal.id();
        return new Found(proposal, new Place(order, (String) row[1], id), (Double) row[2], (String) row[3]);
    }
}

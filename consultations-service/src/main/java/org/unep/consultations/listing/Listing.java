package org.unep.consultations.listing;

import java.util.List;
import java.util.function.Function;

import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

import org.unep.chassis.paging.Page;
import org.unep.chassis.paging.Paging;

/** Reads lists page by page, each page starting behind the last key of the one before. */
@RequestScoped
public class Listing {

    private final EntityManager entities;
    private final Paging paging;

    Listing(EntityManager entities, Paging paging) {
        this.entities = entities;
        this.paging = paging;
    }

    /** The part of the list that is asked for, with each entry as the view shows it. */
    public <E, V> Page<V> page(Order<E> order, Filter filter, Slice slice, Function<? super E, ? extends V> view) {
        List<E> rows = rows(order, filter, slice);
        return paging.page(rows, slice.limit(), order.key(), view, slice.count() ? () -> count(order, filter) : null);
    }

    private <E> List<E> rows(Order<E> order, Filter filter, Slice slice) {
        String after = paging.after(slice.cursor());
        String behind = after.isEmpty() ? "" : " and e." + order.property() + " > :after";
        var query = query(order, order.entity(), "select e", filter, behind + " order by e." + order.property());
        if (!after.isEmpty()) {
            query.setParameter("after", order.parse().apply(after));
        }
        return query.setMaxResults(slice.limit() + 1).getResultList();
    }

    private long count(Order<?> order, Filter filter) {
        return query(order, Long.class, "select count(*)", filter, "").getSingleResult();
    }

    private <R> TypedQuery<R> query(Order<?> order, Class<R> result, String select, Filter filter, String rest) {
        var query = entities.createQuery(
                select + " from " + order.entity().getSimpleName() + " e where " + filter.where() + rest, result);
        filter.parameters().forEach(query::setParameter);
        return query;
    }
}

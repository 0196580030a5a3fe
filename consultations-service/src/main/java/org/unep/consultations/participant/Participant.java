package org.unep.consultations.participant;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;

import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.problem.CommonProblem;
import org.unep.consultations.ConsultationProblem;

/** Who can speak. */
@Entity
@BatchSize(size = 200)
public class Participant {

    private static final String STATE_CODE = "[A-Z]{3}";
    private static final Comparator<Membership> BY_GROUP_AND_TIME = Comparator.comparing(Membership::group)
            .thenComparing(m -> m.period().from(), Comparator.nullsFirst(Comparator.naturalOrder()));

    @Id
    private String code;
    @Version
    private int version;
    @Enumerated(EnumType.STRING)
    private ParticipantKind kind;
    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> name;
    private @Nullable String majorGroup;
    private @Nullable String m49;
    private @Nullable String iso2;
    @OneToMany(mappedBy = "participant", cascade = CascadeType.PERSIST, orphanRemoval = true)
    @BatchSize(size = 200)
    private List<Membership> memberships;
    private Instant createdAt;
    private Instant updatedAt;

    @SuppressWarnings("NullAway") // Hibernate fills the fields
    protected Participant() {
    }

    private Participant(ParticipantRequest request, Instant at) {
        this.code = request.code();
        this.version = 1;
        this.kind = request.kind();
        this.name = request.name();
        this.majorGroup = slug(request.majorGroup());
        this.m49 = request.m49();
        this.iso2 = request.iso2();
        this.memberships = new ArrayList<>(
                request.groups().stream().distinct().map(g -> new Membership(this, g, Period.ALWAYS)).toList());
        this.createdAt = at;
        this.updatedAt = at;
    }

    /** A new participant. A member State is named by its ISO code, and no government belongs to a Major Group. */
    static Participant added(ParticipantRequest request, Instant at) {
        if (request.kind() == ParticipantKind.MEMBER_STATE && !request.code().matches(STATE_CODE)) {
            throw CommonProblem.INVALID_REQUEST.at("/code", "The code of a member State is ISO 3166-1 alpha-3, such as 'CHE'.");
        }
        requireFits(request.kind(), request.majorGroup(), request.iso2());
        return new Participant(request, at);
    }

    private static void requireFits(ParticipantKind kind, @Nullable MajorGroup majorGroup, @Nullable String iso2) {
        if (kind.government() && majorGroup != null) {
            throw CommonProblem.INVALID_REQUEST.at("/majorGroup", "A government belongs to no Major Group.");
        }
        if (!kind.state() && iso2 != null) {
            throw CommonProblem.INVALID_REQUEST.at("/iso2", "Only a State has an ISO 3166-1 code.");
        }
    }

    /** Replaces what is said of it. What it is, and its code, stay. */
    void revise(ParticipantEdit edited, Instant at) {
        requireFits(kind, edited.majorGroup(), edited.iso2());
        if (edited.equals(ParticipantEdit.of(this))) {
            return;
        }
        name = edited.name();
        majorGroup = slug(edited.majorGroup());
        m49 = edited.m49();
        iso2 = edited.iso2();
        updatedAt = at;
    }

    /**
     * Lets it belong to the group for a time.
     *
     * @throws org.unep.chassis.problem.Problem 409 where it belongs to the group on one of the days already
     */
    void join(String group, Period period, Instant at) {
        of(group).map(Membership::period).filter(period::overlaps).findFirst().ifPresent(there -> {
            throw ConsultationProblem.MEMBERSHIP_OVERLAPS.because("'%s' belongs to '%s' from %s to %s already.".formatted(code,
                    group, there.from() == null ? "the beginning" : there.from(), there.to() == null ? "now on" : there.to()));
        });
        memberships.add(new Membership(this, group, period));
        updatedAt = at;
    }

    /**
     * Ends the membership that holds on the day with this day.
     *
     * @throws org.unep.chassis.problem.Problem 404 where it does not belong to the group then
     */
    void leave(String group, LocalDate last, Instant at) {
        holding(group, last).endOn(last);
        updatedAt = at;
    }

    /**
     * Takes the membership that holds on the day off the record: it never was.
     *
     * @throws org.unep.chassis.problem.Problem 404 where it does not belong to the group then
     */
    void takeBack(String group, LocalDate day, Instant at) {
        memberships.remove(holding(group, day));
        updatedAt = at;
    }

    private Membership holding(String group, LocalDate day) {
        return of(group).filter(m -> m.period().has(day)).findFirst().orElseThrow(
                () -> CommonProblem.NOT_FOUND.because("'%s' is no member of '%s' on %s.".formatted(code, group, day)));
    }

    private Stream<Membership> of(String group) {
        return memberships.stream().filter(m -> m.group().equals(group));
    }

    private static @Nullable String slug(@Nullable MajorGroup majorGroup) {
        return majorGroup == null ? null : majorGroup.slug();
    }

    public String code() {
        return code;
    }

    public int version() {
        return version;
    }

    public ParticipantKind kind() {
        return kind;
    }

    public Map<String, String> name() {
        return name;
    }

    public @Nullable String majorGroup() {
        return majorGroup;
    }

    public @Nullable String m49() {
        return m49;
    }

    public @Nullable String iso2() {
        return iso2;
    }

    /** ISO 3166-1 alpha-3 code: that of a State is its own. */
    public @Nullable String iso3() {
        return kind.state() && code.matches(STATE_CODE) ? code : null;
    }

    /** Codes of the groups that it belongs to on the day. */
    public List<String> groups(LocalDate day) {
        return memberships.stream().filter(m -> m.period().has(day)).map(Membership::group).sorted().toList();
    }

    /** All there were, are and will be, by group and time. */
    public List<Membership> memberships() {
        return memberships.stream().sorted(BY_GROUP_AND_TIME).toList();
    }

    /** The times for which it belongs to the group. */
    List<Period> periods(String group) {
        return memberships().stream().filter(m -> m.group().equals(group)).map(Membership::period).toList();
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}

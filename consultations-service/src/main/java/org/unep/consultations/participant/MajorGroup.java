package org.unep.consultations.participant;

import java.util.Locale;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonValue;

/** The nine Major Groups of Agenda 21; in JSON by slug. */
@Schema(name = "MajorGroup", description = "The nine Major Groups of Agenda 21.")
public enum MajorGroup {

    BUSINESS_AND_INDUSTRY,
    CHILDREN_AND_YOUTH,
    FARMERS,
    INDIGENOUS_PEOPLES_AND_THEIR_COMMUNITIES,
    LOCAL_AUTHORITIES,
    NGOS,
    SCIENTIFIC_AND_TECHNOLOGICAL_COMMUNITY,
    WOMEN,
    WORKERS_AND_TRADE_UNIONS;

    @JsonValue
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one with the slug. */
    static MajorGroup of(String slug) {
        return valueOf(slug.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    @Override
    public String toString() {
        return slug();
    }
}

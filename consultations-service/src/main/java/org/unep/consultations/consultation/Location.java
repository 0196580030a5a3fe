package org.unep.consultations.consultation;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;

import jakarta.persistence.Embeddable;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.problem.CommonProblem;

/**
 * Where a consultation is held, as far as that is known.
 *
 * @param city by BCP 47 tag
 * @param country ISO 3166-1 alpha-3 code
 * @param zone IANA time zone that its times are told in
 */
@Embeddable
public record Location(@Nullable String venue, @JdbcTypeCode(SqlTypes.JSON) @Nullable Map<String, String> city,
        @Nullable String country, String zone) {

    /** In the names of zones that a library adds to those of the IANA. */
    private static final String LIBRARY = "~";

    void require() {
        if (country != null && !Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3).contains(country)) {
            throw CommonProblem.INVALID_REQUEST.at("/country",
                    "There is no country '%s'; it is a code of three letters, such as CHE.".formatted(country));
        }
        if (!ZoneId.getAvailableZoneIds().contains(zone) || zone.contains(LIBRARY)) {
            throw CommonProblem.INVALID_REQUEST.at("/zone",
                    "There is no time zone '%s'; it is one of the IANA's, such as Europe/Zurich.".formatted(zone));
        }
    }
}

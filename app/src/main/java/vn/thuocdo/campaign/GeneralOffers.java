package vn.thuocdo.campaign;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.thuocdo.agency.Agencies;
import vn.thuocdo.agency.Agency;
import vn.thuocdo.agency.AgencyId;
import vn.thuocdo.measurement.method.Methods;
import vn.thuocdo.measurement.method.Title;

/** What a campaign may be of: methods, owners, publishers. */
@Component
class GeneralOffers {

    private final Agencies agencies;
    private final PlanAgencies named;

    GeneralOffers(Agencies agencies, PlanAgencies named) {
        this.agencies = agencies;
        this.named = named;
    }

    Map<String, Object> of(Set<AgencyId> owners, Locale locale) {
        var publishers = new LinkedHashSet<>(owners);
        owners.forEach(owner -> publishers.addAll(above(owner)));
        return Map.of(
                "methods", methods(locale),
                "owners", named.named(owners),
                "publishers", named.named(publishers));
    }

    /** The title of a method by its code. */
    static Map<String, String> methods(Locale locale) {
        var methods = new Methods();
        var titles = new LinkedHashMap<String, String>();
        for (var code : methods.codes()) {
            methods.find(code).ifPresent(method -> titles.put(code, title(method.title(), locale)));
        }
        return titles;
    }

    private static String title(Title title, Locale locale) {
        var decision = title.decision();
        var name = title.name().text(locale);
        return decision == null ? name : "%s – %s".formatted(name, decision.number());
    }

    /** The agencies above one, the nearest first. */
    List<AgencyId> above(AgencyId agency) {
        var found = new ArrayList<AgencyId>();
        var next = agencies.find(agency).flatMap(Agency::parent);
        while (next.isPresent() && !found.contains(next.get())) {
            found.add(next.get());
            next = agencies.find(next.get()).flatMap(Agency::parent);
        }
        return found;
    }

    /** Whether {@code publisher} is the owner, or above it. */
    boolean mayPublish(AgencyId owner, AgencyId publisher) {
        return owner.equals(publisher) || above(owner).contains(publisher);
    }

    Optional<Agency> find(AgencyId agency) {
        return agencies.find(agency);
    }
}

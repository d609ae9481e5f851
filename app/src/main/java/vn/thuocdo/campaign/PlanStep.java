package vn.thuocdo.campaign;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One step of the wizard: what it asks, what it takes, and where it keeps it. */
interface PlanStep {

    PlanStepCode code();

    /** The template of its page. */
    String template();

    /**
     * What is kept, as it would be typed.
     *
     * @param asked what stands in the address, such as the arm whose sizes are wanted
     */
    Typed kept(Campaign campaign, Typed asked, Locale locale);

    /** What is wrong with what was typed: by field, the keys of sentences. */
    Map<String, String> errors(Campaign campaign, Typed typed, Locale locale);

    /** Keeps what was typed, which has no errors. */
    void save(Campaign campaign, Typed typed, Locale locale);

    /** What the plan still lacks before it may be handed up, as keys of sentences. */
    List<String> missing(Campaign campaign);

    /** What the page offers to choose from and shows beside, by the names its template knows. */
    Map<String, Object> offers(Campaign campaign, Typed typed, Locale locale);
}

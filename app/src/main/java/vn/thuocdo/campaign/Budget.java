package vn.thuocdo.campaign;

/**
 * What a survey costs, from norms.
 *
 * @param perForm đồng for each form handed out
 * @param perValidForm đồng for each valid form that comes back
 * @param fixed đồng whatever the size
 */
public record Budget(double perForm, double perValidForm, double fixed) {

    /**
     * The cost of so many forms, without what is fixed.
     *
     * @param valid forms expected back
     */
    public Dong ofForms(long forms, double valid) {
        return Dong.of(perForm * forms + perValidForm * valid);
    }

    /** The cost of the whole. */
    public Dong ofAll(long forms, double valid) {
        return Dong.of(perForm * forms + perValidForm * valid + fixed);
    }
}

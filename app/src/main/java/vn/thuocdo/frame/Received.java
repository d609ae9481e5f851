package vn.thuocdo.frame;

/**
 * What has come in of a unit drawn before.
 *
 * @param label its name
 * @param announced households it was said to have when it was drawn
 * @param lines of its list; 0 while it is awaited
 * @param households in its list
 * @param differs whether that is too far from what was announced
 */
public record Received(String label, long announced, long lines, long households, boolean differs) {

    public boolean isAwaited() {
        return lines == 0;
    }
}

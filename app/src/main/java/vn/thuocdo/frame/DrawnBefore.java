package vn.thuocdo.frame;

import java.util.Map;

/** Tells which units a frame gave to the sample; the module that draws supplies it. */
public interface DrawnBefore {

    /** The units of the official sample drawn from {@code frame}: their ids by their codes. Empty before the draw. */
    Map<String, String> official(FrameId frame);
}

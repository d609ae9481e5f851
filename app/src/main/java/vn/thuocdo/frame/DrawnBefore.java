package vn.thuocdo.frame;

import java.util.Map;

/** Tells what became of a frame, and which units it gave to the sample; the module that draws supplies it. */
public interface DrawnBefore {

    /** The units of the official sample drawn from {@code frame}, ids by codes; none while it may be drawn anew. */
    Map<String, String> official(FrameId frame);

    /** Whether its seed is made, or bodies are about to make it; a void ceremony does not count. */
    boolean hasSeed(FrameId frame);
}

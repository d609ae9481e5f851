package vn.thuocdo.screen;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Tells who reads. */
public interface Readers {

    /** Whoever has signed in; nobody else. */
    Optional<Reader> of(HttpServletRequest request);
}

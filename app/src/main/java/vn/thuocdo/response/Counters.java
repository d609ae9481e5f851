package vn.thuocdo.response;

import jakarta.servlet.http.HttpServletRequest;

/** Knows the devices on which people answer one after the other. */
public interface Counters {

    /** Where such a device begins anew for the next one. */
    String START = "/kiosk";

    /** Whether a request comes from one of them. */
    boolean isFrom(HttpServletRequest request);
}

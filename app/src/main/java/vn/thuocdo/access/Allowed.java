package vn.thuocdo.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call a handler; one without this, on itself or its class, answers nobody. At which agencies is asked by the
 * handler.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Allowed {

    /** Whoever holds one of these, at any agency. */
    Role[] value() default {};

    /** Of those, only whoever holds it at an agency that lies in no other: what is asked for is the whole site's. */
    boolean atTop() default false;

    /** Whoever has signed in, with any role or none. */
    boolean anyoneSignedIn() default false;

    /** Everybody, signed in or not. */
    boolean everyone() default false;
}

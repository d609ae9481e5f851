package vn.thuocdo.access;

/** Tells which roles are held at the top: at an agency whose administrators keep the whole site. */
public interface Tops {

    boolean atTop(Actor actor, Role... roles);
}

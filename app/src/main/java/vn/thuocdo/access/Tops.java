package vn.thuocdo.access;

/** Tells which roles are held at an agency that lies in no other. */
public interface Tops {

    boolean atTop(Actor actor, Role... roles);
}

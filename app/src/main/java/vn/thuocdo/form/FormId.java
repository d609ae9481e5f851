package vn.thuocdo.form;

import java.util.UUID;

/** Names one version of a form. */
public record FormId(UUID value) {}

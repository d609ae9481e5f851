@NullMarked
package vn.thuocdo.dossier;

import org.jspecify.annotations.NullMarked;

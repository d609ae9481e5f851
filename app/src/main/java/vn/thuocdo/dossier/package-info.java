/** The lists of finished dossiers: handed in as files or by a feed, checked row by row, confirmed by letter. */
@NullMarked
@ApplicationModule(
<<<<<<< HEAD
        allowedDependencies = {
            "screen", "problem", "access", "audit", "sheet", "place", "agency", "account", "contact", "campaign"
=======
        allowedDependencies = {"screen", "problem", "access", "audit", "sheet", "place", "agency", "account", "contact",
            "campaign"
>>>>>>> residents
        })
package vn.thuocdo.dossier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

package vn.thuocdo.dossier;

import jakarta.servlet.MultipartConfigElement;
import java.util.UUID;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;
import vn.thuocdo.access.Role;
import vn.thuocdo.account.AccountId;
import vn.thuocdo.account.Accounts;

/**
 * Lets large files in at one address only: the pages are the same as everywhere, but the servlet before them has limits
 * of its own, and puts what it is sent into the data folder rather than into the folder of temporary files.
 */
@Configuration(proxyBeanMethods = false)
class UploadServlet {

    static final String ADDRESS = "/dossiers/upload";

    private static final long BESIDE_THE_FILE = 1 << 16;
    private static final int IN_MEMORY = 1 << 14;

    @Bean
    ServletRegistrationBean<DispatcherServlet> dossierUploads(
            WebApplicationContext context, DossierSettings settings, IncomingFiles files) {
        var registration = new ServletRegistrationBean<>(new DispatcherServlet(context), ADDRESS);
        var most = settings.largestFile().toBytes();
        registration.setName("dossierUploads");
        registration.setLoadOnStartup(1);
        registration.setMultipartConfig(
                new MultipartConfigElement(files.folder().toString(), most, most + BESIDE_THE_FILE, IN_MEMORY));
        return registration;
    }

    /** Behind the filter that knows the session, so that the page greets its reader. */
    @Bean
    FilterRegistrationBean<UploadLimit> dossierUploadLimit(DossierSettings settings, Accounts accounts) {
        var limit = new UploadLimit(
                settings.largestFile().toBytes() + BESIDE_THE_FILE,
                account -> accounts.grants(new AccountId(UUID.fromString(account))).stream()
                        .anyMatch(grant -> grant.role() == Role.AGENCY || grant.role() == Role.PROGRAMME));
        var registration = new FilterRegistrationBean<>(limit);
        registration.addUrlPatterns(ADDRESS);
        registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER + 1);
        return registration;
    }
}

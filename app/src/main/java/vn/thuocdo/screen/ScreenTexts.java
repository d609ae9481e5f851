package vn.thuocdo.screen;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The texts of all modules: {@code texts/MODULE.properties} in Vietnamese, {@code texts/MODULE_en.properties}. */
@Configuration(proxyBeanMethods = false)
class ScreenTexts {

    @Bean
    MessageSource messageSource() throws IOException {
        var bundles = new PathMatchingResourcePatternResolver().getResources("classpath*:texts/*.properties");
        var source = new ResourceBundleMessageSource();
        source.setBasenames(Arrays.stream(bundles)
                .map(Resource::getFilename)
                .map(Objects::requireNonNull)
                .filter(name -> !name.endsWith("_en.properties"))
                .map(name -> "texts/" + name.replace(".properties", ""))
                .distinct()
                .toArray(String[]::new));
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        source.setDefaultLocale(Locale.ROOT);
        return source;
    }
}

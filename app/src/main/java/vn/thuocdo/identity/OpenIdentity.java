package vn.thuocdo.identity;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Connects as the other role at the start, and goes no further where the ordinary one could read what it keeps. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IdentitySettings.class)
class OpenIdentity {

    @Bean
    IdentityDatabase identityDatabase(
            @Value("${spring.datasource.url}") String url, IdentitySettings settings, JdbcClient ordinary) {
        var database = IdentityDatabase.at(url, settings);
        try {
            IdentitySchema.requireApart(ordinary, database.client());
            IdentitySchema.migrations(database.source(), "latest").migrate();
            return database;
        } catch (RuntimeException failure) {
            database.close();
            throw failure;
        }
    }
}

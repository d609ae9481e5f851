package vn.thuocdo;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The web application: its modules are the packages beside this class. */
@SpringBootApplication(proxyBeanMethods = false)
@Modulithic(systemName = "Thước Đo")
public class Application {}

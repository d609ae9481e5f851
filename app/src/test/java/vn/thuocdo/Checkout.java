package vn.thuocdo;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A checkout with the real launcher, in which Java, Maven and the machine's folders are made up: the fake {@code java}
 * prints its arguments, one a line; the fake {@code mvn} writes the jar and a line into {@code builds}.
 */
record Checkout(Path folder) {

    private static final List<String> TOOLS = List.of(
            "bash", "cat", "dirname", "env", "find", "head", "mkdir", "mv", "readlink", "rm", "sed", "sleep", "touch");

    /** What a launch printed, and how it ended. */
    record Launch(int code, List<String> out, String err) {}

    static Checkout in(Path folder) throws IOException {
        var checkout = new Checkout(folder);
        var launcher = Files.readString(Path.of("../thuocdo"))
                .replaceAll("(?m)^system_folders=.*$", "system_folders=" + folder.resolveSibling("system"));
        checkout.script("thuocdo", launcher);
        checkout.write("pom.xml");
        for (var module : List.of("statistics", "questionnaire", "measurement", "app")) {
            checkout.write(module + "/pom.xml");
            checkout.write(module + "/src/main/java/A.java");
        }
        for (var tool : TOOLS) {
            var real = Stream.of(System.getenv("PATH").split(":"))
                    .map(place -> Path.of(place, tool))
                    .filter(Files::isExecutable)
                    .findFirst();
            checkout.script("bin/" + tool, "#!/bin/sh\nexec %s \"$@\"\n".formatted(real.orElseThrow()));
        }
        return checkout;
    }

    /** With a jar that is newer than the sources. */
    Checkout built() throws IOException {
        write("app/target/thuocdo.jar");
        at("app/target/thuocdo.jar", Instant.now().plusSeconds(60));
        return this;
    }

    Checkout withJdk(String place, String version) throws IOException {
        script(place + "/bin/java", "#!/bin/sh\nprintf '%s\\n' " + place + " \"$@\"\n");
        script(place + "/bin/javac", "#!/bin/sh\n");
        Files.writeString(path(place + "/release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        return this;
    }

    Checkout withMaven(String doing) throws IOException {
        script("bin/mvn", """
                #!/bin/sh
                echo "$@" >>'%1$s/builds'
                %2$s
                touch '%1$s/app/target/thuocdo.jar'
                """.formatted(folder, doing));
        return this;
    }

    int builds() throws IOException {
        return Files.exists(path("builds")) ? Files.readAllLines(path("builds")).size() : 0;
    }

    void at(String file, Instant time) throws IOException {
        Files.setLastModifiedTime(path(file), FileTime.from(time));
    }

    Process start(Path launcher, Map<String, String> environment, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).directory(new File("/"));
        builder.environment().clear();
        builder.environment().putAll(Map.of("PATH", path("bin").toString(), "HOME", folder.toString()));
        builder.environment().putAll(environment);
        return builder.start();
    }

    Launch launch(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        return end(start(path("thuocdo"), environment, arguments));
    }

    Launch end(Process process) throws IOException, InterruptedException {
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the launcher does not end: " + err);
        }
        return new Launch(process.exitValue(), out.lines().toList(), err);
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    private void write(String name) throws IOException {
        Files.createDirectories(path(name).getParent());
        Files.writeString(path(name), "");
    }

    private void script(String name, String text) throws IOException {
        write(name);
        Files.writeString(path(name), text);
        Files.setPosixFilePermissions(path(name), PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}

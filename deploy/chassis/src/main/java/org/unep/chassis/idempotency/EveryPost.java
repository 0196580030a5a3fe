package org.unep.chassis.idempotency;

import java.util.List;

import jakarta.enterprise.inject.build.compatible.spi.BuildCompatibleExtension;
import jakarta.enterprise.inject.build.compatible.spi.Enhancement;
import jakarta.enterprise.inject.build.compatible.spi.MethodConfig;
import jakarta.enterprise.lang.model.AnnotationInfo;
import jakarta.enterprise.lang.model.declarations.MethodInfo;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.jspecify.annotations.Nullable;

/**
 * Makes every POST {@link Idempotent} when the service is built, so that none can be forgotten. Imports are left out: they
 * run in many transactions, and are idempotent by the ids of their lines. So is what erases, for it leaves nothing behind, and
 * what gives a secret away, for its answer must not be kept.
 */
public class EveryPost implements BuildCompatibleExtension {

    /** How the path of an import ends. */
    public static final String IMPORT = "/import";

    private static final List<String> NOTHING_KEPT = List.of("/erase", "/secret");

    /** Called by the container with each class that has a POST. */
    @Enhancement(types = Object.class, withSubtypes = true, withAnnotations = POST.class)
    public void bind(MethodConfig method) {
        if (method.info().hasAnnotation(POST.class) && !pathOf(method.info()).endsWith(IMPORT)
                && !isNothingKept(pathOf(method.info()))) {
            method.addAnnotation(Idempotent.class);
        }
    }

    /** Whether of the answers to a POST of this path none is kept. */
    public static boolean isNothingKept(String path) {
        return NOTHING_KEPT.stream().anyMatch(path::endsWith);
    }

    private static String pathOf(MethodInfo method) {
        return method.hasAnnotation(Path.class) ? "/" + value(method.annotation(Path.class))
                : value(method.declaringClass().annotation(Path.class));
    }

    private static String value(@Nullable AnnotationInfo path) {
        return path == null ? "" : path.value().asString();
    }
}

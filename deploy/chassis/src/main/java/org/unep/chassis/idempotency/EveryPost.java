package org.unep.chassis.idempotency;

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
 * run in many transactions, and are idempotent by the ids of their lines. So is what erases: it leaves nothing behind, and done
 * twice it does no more.
 */
public class EveryPost implements BuildCompatibleExtension {

    /** How the path of an import ends. */
    public static final String IMPORT = "/import";

    /** How the path ends of what erases. */
    public static final String ERASE = "/erase";

    /** Called by the container with each class that has a POST. */
    @Enhancement(types = Object.class, withSubtypes = true, withAnnotations = POST.class)
    public void bind(MethodConfig method) {
        if (method.info().hasAnnotation(POST.class) && !pathOf(method.info()).endsWith(IMPORT)
                && !pathOf(method.info()).endsWith(ERASE)) {
            method.addAnnotation(Idempotent.class);
        }
    }

    private static String pathOf(MethodInfo method) {
        return method.hasAnnotation(Path.class) ? "/" + value(method.annotation(Path.class))
                : value(method.declaringClass().annotation(Path.class));
    }

    private static String value(@Nullable AnnotationInfo path) {
        return path == null ? "" : path.value().asString();
    }
}

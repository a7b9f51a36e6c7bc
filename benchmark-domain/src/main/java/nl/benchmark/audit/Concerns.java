package nl.benchmark.audit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The argument of an {@link Audited} call that says whose data it is about: a code of an organisation, or a collection of them. */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface Concerns {

    /** In the place of a code: all participants together. */
    String EVERYBODY = "*";
}

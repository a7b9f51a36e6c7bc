package nl.benchmark.account;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method that whoever looks as a participant does may call although it changes something, since what it changes is the
 * session of the one who looks (AUD-1).
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface WhileLooking {}

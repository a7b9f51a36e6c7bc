package nl.benchmark.ui;

/** What the navigation of a portal shows besides the rights of the reader, by a bean of that portal; a portal may have none. */
public interface NavigationFacts {

    /** Equal when the navigation is the same. */
    Object facts();
}

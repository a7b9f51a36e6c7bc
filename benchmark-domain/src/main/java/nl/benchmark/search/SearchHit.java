package nl.benchmark.search;

import java.io.Serializable;

/**
 * Something that was found.
 *
 * @param key by which its page is opened: a number or a code
 * @param detail what tells it from others of that name; may be null
 * @param state how it stands, shown by its label; may be null
 */
public record SearchHit(String key, String title, String detail, Enum<?> state) implements Serializable {}

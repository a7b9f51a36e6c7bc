package nl.benchmark.shared;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Words that somebody looks for. Case and signs on letters make no difference: "sudwest" finds Súdwest-Fryslân. Every word
 * has to be somewhere in what is searched.
 */
public record SearchWords(List<String> words) {

    private static final Pattern SIGNS = Pattern.compile("\\p{M}+");

    public SearchWords {
        words = List.copyOf(words);
    }

    /** @param typed may be null or blank: then everything is found */
    public static SearchWords of(String typed) {
        return new SearchWords(Arrays.stream(folded(typed).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList());
    }

    /** Whether all words stand in these texts together; a text may be null. */
    public boolean in(String... texts) {
        String all = String.join("\n", Stream.of(texts).map(SearchWords::folded).toList());
        return words.stream().allMatch(all::contains);
    }

    /** Whether one of these texts begins with the first word; a text may be null. */
    public boolean begin(String... texts) {
        return !words.isEmpty()
                && Stream.of(texts).map(SearchWords::folded).anyMatch(text -> text.startsWith(words.get(0)));
    }

    private static String folded(String text) {
        return text == null
                ? ""
                : SIGNS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                        .replaceAll("")
                        .toLowerCase(Locale.ROOT);
    }
}

package nl.benchmark.agreement;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.benchmark.shared.RuleViolation;

/**
 * A version of the model: words of our own, with fields between braces for what is agreed in numbers. A line that begins with
 * {@code # } is the heading of an article, one with {@code - } an item of a list, an empty line ends a paragraph. Published
 * once and never changed.
 *
 * @param version from 1; 0 for one that is not published
 * @param changes what differs from the version before, for whoever is offered it
 */
public record AgreementModel(int version, ModelTerms terms, String body, String changes, Instant publishedAt)
        implements Serializable {

    private static final Pattern FIELD = Pattern.compile("\\{([^{}\\s]{1,40})}");
    private static final int SHORTEST = 200;
    private static final int LONGEST = 50_000;
    private static final int SHORTEST_CHANGES = 10;
    private static final int LONGEST_CHANGES = 2_000;

    /** Refuses what cannot be published: {@code TERMS}, {@code BODY}, {@code FIELD}, {@code CHANGES}. */
    public void check() {
        terms.check();
        if (body == null || body.strip().length() < SHORTEST || body.length() > LONGEST) {
            throw new RuleViolation(AgreementRule.BODY, SHORTEST, LONGEST);
        }
        Map<String, String> fields = terms.fields("");
        FIELD.matcher(body)
                .results()
                .map(found -> found.group(1))
                .filter(field -> !fields.containsKey(field))
                .findFirst()
                .ifPresent(field -> {
                    throw new RuleViolation(AgreementRule.FIELD, field, String.join(", ", fields.keySet()));
                });
        if (changes == null || changes.strip().length() < SHORTEST_CHANGES || changes.length() > LONGEST_CHANGES) {
            throw new RuleViolation(AgreementRule.CHANGES, SHORTEST_CHANGES, LONGEST_CHANGES);
        }
    }

    /** Whether it would say the same as the other. */
    public boolean saysSame(AgreementModel other) {
        return terms.equals(other.terms) && body.strip().equals(other.body.strip());
    }

    /** The text for one participant, every field filled in. */
    public List<ModelBlock> blocks(String organisation) {
        Map<String, String> fields = terms.fields(organisation);
        List<ModelBlock> blocks = new ArrayList<>();
        StringBuilder paragraph = new StringBuilder();
        int article = 0;
        for (String line : (body + "\n").lines().map(String::strip).toList()) {
            boolean heading = line.startsWith("# ");
            boolean item = line.startsWith("- ");
            if (line.isEmpty() || heading || item) {
                end(paragraph, blocks, fields);
            }
            if (heading) {
                article++;
                blocks.add(new ModelBlock(ModelBlock.Kind.HEADING, article, filled(line.substring(2), fields)));
            } else if (item) {
                addItem(blocks, filled(line.substring(2), fields));
            } else {
                paragraph.append(paragraph.isEmpty() ? "" : " ").append(line);
            }
        }
        end(paragraph, blocks, fields);
        return blocks;
    }

    /** To the list that it follows, or as the first of one. */
    private static void addItem(List<ModelBlock> blocks, String text) {
        ModelBlock last = blocks.isEmpty() ? null : blocks.get(blocks.size() - 1);
        if (last == null || !last.isList()) {
            blocks.add(new ModelBlock(ModelBlock.Kind.LIST, 0, text));
        } else {
            blocks.set(blocks.size() - 1, new ModelBlock(ModelBlock.Kind.LIST, 0, last.text() + "\n" + text));
        }
    }

    private static void end(StringBuilder paragraph, List<ModelBlock> blocks, Map<String, String> fields) {
        if (!paragraph.isEmpty()) {
            blocks.add(new ModelBlock(ModelBlock.Kind.PARAGRAPH, 0, filled(paragraph.toString(), fields)));
            paragraph.setLength(0);
        }
    }

    private static String filled(String text, Map<String, String> fields) {
        return FIELD.matcher(text)
                .replaceAll((MatchResult found) ->
                        Matcher.quoteReplacement(fields.getOrDefault(found.group(1), found.group())));
    }

    /** Last day of one that begins on that day; null without an end. */
    public LocalDate lastDay(LocalDate from) {
        return terms.termYears() == null
                ? null
                : from.plusYears(terms.termYears()).minusDays(1);
    }
}

package nl.benchmark.ui;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.benchmark.indicator.Period;
import nl.benchmark.shared.RuleViolation;

/**
 * Texts from {@code messages.properties} in the language of the user, and the messages at the top of a page. Arguments
 * are written in the reader's notation: dates, months and {@code Year}s as words, enums by their label
 * ({@code Role.READER}), numbers grouped. A year that is kept as a number is written {@code {0,number,#}} in the text.
 * A text without arguments is taken literally; texts never hold a straight apostrophe, which MessageFormat would eat.
 */
@Named
@RequestScoped
public class Messages {

    static final String BUNDLE = "nl.benchmark.ui.messages";

    /** As many as there are texts with arguments; reading a pattern takes longer than using it. */
    private static final Map<Pattern, MessageFormat> FORMATS = new ConcurrentHashMap<>();

    private record Pattern(Locale locale, String text) {}

    private Notation notation;
    private ResourceBundle bundle;

    protected Messages() {}

    @Inject
    public Messages(Notation notation) {
        this.notation = notation;
        this.bundle = ResourceBundle.getBundle(BUNDLE, notation.locale(), Messages.class.getClassLoader());
    }

    /** The text of the key; a key without a text shows as {@code ???key???}, so that it is seen. */
    public String text(String key, Object... arguments) {
        String pattern = find(key);
        if (pattern == null) {
            return "???" + key + "???";
        }
        if (arguments.length == 0) {
            return pattern;
        }
        Object[] written = Arrays.stream(arguments).map(this::written).toArray();
        MessageFormat format = FORMATS.computeIfAbsent(
                new Pattern(notation.locale(), pattern), known -> new MessageFormat(known.text(), known.locale()));
        return ((MessageFormat) format.clone()).format(written); // a format is not for two threads
    }

    /** The label of an enum constant; empty for null. */
    public String label(Enum<?> constant) {
        return constant == null ? "" : text(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    /** The labels of several, with commas between them. */
    public String labels(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(this::label).collect(Collectors.joining(", "));
    }

    /** Why it was refused, in the words of the user. */
    public String text(RuleViolation violation) {
        return text(violation.messageKey(), violation.arguments().toArray());
    }

    /** Something was done; survives the redirect to the next page. */
    public void info(String key, Object... arguments) {
        add(FacesMessage.SEVERITY_INFO, text(key, arguments));
    }

    public void warn(String key, Object... arguments) {
        add(FacesMessage.SEVERITY_WARN, text(key, arguments));
    }

    public void error(String key, Object... arguments) {
        add(FacesMessage.SEVERITY_ERROR, text(key, arguments));
    }

    /** Shows what was refused, beside its field when it is about one, and keeps the user on the page with everything typed still there. */
    public void refused(RuleViolation violation) {
        FacesContext faces = FacesContext.getCurrentInstance();
        Stream.concat(Stream.of(violation), violation.others().stream())
                .forEach(one -> faces.addMessage(
                        FaultyField.mark(faces, one), new FacesMessage(FacesMessage.SEVERITY_ERROR, text(one), null)));
        faces.validationFailed();
    }

    private void add(FacesMessage.Severity severity, String text) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, text, null));
    }

    private Object written(Object argument) {
        if (argument instanceof Enum<?> constant) {
            String label = find(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
            return label == null ? constant.name() : label;
        }
        boolean time = argument instanceof TemporalAccessor || argument instanceof Period;
        return time ? notation.of(argument) : argument;
    }

    private String find(String key) {
        try {
            return bundle.getString(key);
        } catch (MissingResourceException e) {
            return null;
        }
    }
}

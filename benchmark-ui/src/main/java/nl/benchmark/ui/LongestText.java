package nl.benchmark.ui;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PostValidateEvent;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
import java.util.Map;

/**
 * What is longer than a field may hold is refused with its limit, and stays where it was typed: a browser would cut what is pasted, and
 * PrimeFaces what is sent, without a word. So {@code maxlength} of a page is taken from the field as the page is built and kept
 * beside it. Codes, numbers and dates keep theirs.
 */
public class LongestText implements SystemEventListener {

    private static final String LIMIT = "maxlength";
    /** As an attribute of the field in the page, where a program that helps to type can find it. */
    private static final String KEPT = "data-longest";

    /** Of a code, a number or a date: there a character too many is a slip of the finger. */
    private static final int LONGEST_CODE = 20;

    /** An attribute of a component that is not given. */
    private static final int NOT_GIVEN = Integer.MIN_VALUE;

    @Override
    public boolean isListenerForSource(Object source) {
        return source instanceof UIInput;
    }

    @Override
    public void processEvent(SystemEvent event) {
        UIInput input = (UIInput) event.getSource();
        if (event instanceof PostValidateEvent) {
            refuse(input, FacesContext.getCurrentInstance());
        } else {
            keep(input);
        }
    }

    private static void keep(UIInput input) {
        if (input.getAttributes().get(LIMIT) instanceof Integer limit && isOfText(limit)) {
            input.getAttributes().put(LIMIT, NOT_GIVEN);
            input.getPassThroughAttributes(true).put(KEPT, limit.toString());
        }
        Map<String, Object> passed = input.getPassThroughAttributes(false);
        if (passed != null && passed.get(LIMIT) instanceof String limit && isOfText(Integer.parseInt(limit))) {
            passed.remove(LIMIT);
            passed.put(KEPT, limit);
        }
    }

    /** Whether a field that holds so many characters is one for text; codes, numbers and dates are shorter. */
    static boolean isOfText(int longest) {
        return longest > LONGEST_CODE;
    }

    private static void refuse(UIInput input, FacesContext faces) {
        Map<String, Object> passed = input.getPassThroughAttributes(false);
        if (passed == null || !passed.containsKey(KEPT) || !(input.getLocalValue() instanceof String text)) {
            return;
        }
        int longest = Integer.parseInt(passed.get(KEPT).toString());
        int length = length(text);
        if (input.isValid() && length > longest) {
            Messages messages = CDI.current().select(Messages.class).get();
            Object label = input.getAttributes().get("label");
            String message = label == null
                    ? messages.text("form.tooLong", longest, length)
                    : messages.text("form.tooLong.of", label, longest, length);
            input.resetValue(); // what was typed is shown again, as of any field that is wrong
            input.setSubmittedValue(text);
            input.setValid(false);
            faces.addMessage(input.getClientId(faces), new FacesMessage(FacesMessage.SEVERITY_ERROR, message, message));
            faces.validationFailed();
            faces.renderResponse();
        }
    }

    /** A new line is one character, as it was typed, although a browser sends two. */
    static int length(String text) {
        return text.replace("\r\n", "\n").length();
    }
}

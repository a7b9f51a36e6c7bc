package nl.benchmark.ui;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** The messages at the top of the page, by kind; a fault in a field carries the id to go to. */
@Named
@RequestScoped
public class Notices {

    /**
     * @param target client id of the field, null for a message about the whole page
     */
    public record Notice(String text, String target) {}

    public List<Notice> getErrors() {
        List<Notice> errors = of(FacesMessage.SEVERITY_ERROR);
        errors.addAll(of(FacesMessage.SEVERITY_FATAL));
        return errors;
    }

    public List<Notice> getWarnings() {
        return of(FacesMessage.SEVERITY_WARN);
    }

    public List<Notice> getDone() {
        return of(FacesMessage.SEVERITY_INFO);
    }

    private static List<Notice> of(FacesMessage.Severity severity) {
        FacesContext faces = FacesContext.getCurrentInstance();
        List<Notice> notices = new ArrayList<>();
        Iterator<String> targets = faces.getClientIdsWithMessages();
        while (targets.hasNext()) {
            String target = targets.next();
            for (FacesMessage message : faces.getMessageList(target)) {
                if (message.getSeverity().equals(severity)) {
                    notices.add(new Notice(message.getSummary(), target));
                }
            }
        }
        return notices;
    }
}

package nl.benchmark.ui;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
import java.io.IOException;
import java.io.Serial;
import java.io.UncheckedIOException;
import nl.benchmark.account.Caller;
import nl.benchmark.shared.service.RequestCaller;

/**
 * A page that was shown for one organisation does nothing for another: whoever went on in another organisation in the
 * meantime, in another window, gets the page anew and a word about it (ACC-2).
 */
public class OneOrganisation implements PhaseListener, SystemEventListener {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final String SHOWN_FOR = OneOrganisation.class.getName();

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }

    @Override
    public boolean isListenerForSource(Object source) {
        return source instanceof UIViewRoot;
    }

    /** Once the page is built: what is noted of it before is taken for a part of every page and not kept. */
    @Override
    public void processEvent(SystemEvent event) {
        String organisation = organisation();
        if (!organisation.isEmpty()) {
            ((UIViewRoot) event.getSource()).getAttributes().putIfAbsent(SHOWN_FOR, organisation);
        }
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        FacesContext faces = event.getFacesContext();
        if (!faces.isPostback() || faces.getViewRoot() == null) {
            return;
        }
        Object shown = faces.getViewRoot().getAttributes().get(SHOWN_FOR);
        if (shown != null && !shown.equals(organisation())) {
            faces.addMessage(null, said());
            again(faces);
        }
    }

    private static FacesMessage said() {
        String text = CDI.current().select(Messages.class).get().text("account.organisations.other");
        return new FacesMessage(FacesMessage.SEVERITY_WARN, text, text);
    }

    private static void again(FacesContext faces) {
        ExternalContext external = faces.getExternalContext();
        try {
            external.redirect(faces.getApplication()
                    .getViewHandler()
                    .getActionURL(faces, faces.getViewRoot().getViewId()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }

    private static String organisation() {
        return CDI.current()
                .select(RequestCaller.class)
                .get()
                .find()
                .map(Caller::organisationCode)
                .orElse("");
    }
}

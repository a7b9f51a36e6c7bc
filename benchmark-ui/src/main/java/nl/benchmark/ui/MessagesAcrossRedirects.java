package nl.benchmark.ui;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import java.io.Serial;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Keeps messages of an action for the page it redirects to. In the session: the flash scope of Faces would need a
 * cookie of its own, and the only cookie we set is that of the session (W4).
 */
public class MessagesAcrossRedirects implements PhaseListener {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final String KEPT = MessagesAcrossRedirects.class.getName();

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.ANY_PHASE;
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        FacesContext faces = event.getFacesContext();
        if (event.getPhaseId() != PhaseId.RENDER_RESPONSE
                || faces.getExternalContext().getSession(false) == null) {
            return;
        }
        Map<String, Object> session = faces.getExternalContext().getSessionMap();
        if (session.remove(KEPT) instanceof List<?> kept) {
            kept.forEach(message -> faces.addMessage(null, (FacesMessage) message));
        }
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        FacesContext faces = event.getFacesContext();
        boolean redirected = faces.getResponseComplete() && event.getPhaseId() != PhaseId.RENDER_RESPONSE;
        if (redirected
                && !faces.getMessageList().isEmpty()
                && faces.getExternalContext().getSession(false) != null) {
            faces.getExternalContext().getSessionMap().put(KEPT, new ArrayList<>(faces.getMessageList()));
        }
    }
}

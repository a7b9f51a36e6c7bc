package nl.benchmark.ui;

import jakarta.ejb.EJBAccessException;
import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.primefaces.csp.CspException;

/**
 * What a page that fails answers, also to a partial request: 403 without the right, 404 for what is not there, 400 for a
 * form that no page of ours sent, 503 while the database is away ({@link OutageAnswer}), a page to go on when the session
 * ended, and otherwise 500 with a {@link FailureReference} (U19: no class name, query or path reaches the browser).
 */
public class PageFailures extends ExceptionHandlerFactory {

    private static final Logger LOG = Logger.getLogger(PageFailures.class.getName());

    public PageFailures(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new Handler(getWrapped().getExceptionHandler());
    }

    private static class Handler extends ExceptionHandlerWrapper {

        Handler(ExceptionHandler wrapped) {
            super(wrapped);
        }

        @Override
        public void handle() {
            Iterator<ExceptionQueuedEvent> queued =
                    getUnhandledExceptionQueuedEvents().iterator();
            if (queued.hasNext()) {
                FacesContext faces = FacesContext.getCurrentInstance();
                Throwable failure = queued.next().getContext().getException();
                queued.remove();
                if (isOutage(faces, failure)) {
                    faces.responseComplete();
                } else {
                    answer(faces, cause(failure));
                }
            }
            while (queued.hasNext()) {
                LOG.log(Level.WARNING, "Also failed", queued.next().getContext().getException());
                queued.remove();
            }
        }

        /** Then it is answered. */
        private static boolean isOutage(FacesContext faces, Throwable failure) {
            HttpServletResponse response =
                    (HttpServletResponse) faces.getExternalContext().getResponse();
            try {
                return OutageAnswer.isGiven(request(faces), response, failure);
            } catch (IOException e) {
                throw new FacesException(e);
            }
        }

        private static void answer(FacesContext faces, Throwable failure) {
            if (failure instanceof ViewExpiredException expired) {
                redirect(faces, expiredAddress(faces, expired));
            } else if (failure instanceof EJBAccessException) {
                send(faces, HttpServletResponse.SC_FORBIDDEN, "/error/forbidden.xhtml");
            } else if (failure instanceof PageNotFound) {
                send(faces, HttpServletResponse.SC_NOT_FOUND, "/error/not-found.xhtml");
            } else if (failure instanceof CspException) {
                // Found while the answer is written: without the nonce of its page the form came from something else.
                send(faces, HttpServletResponse.SC_BAD_REQUEST, "/error/failure.xhtml");
            } else {
                String reference = FailureReference.of(request(faces), failure);
                send(
                        faces,
                        HttpServletResponse.SC_INTERNAL_SERVER_ERROR,
                        "/error/failure.xhtml?reference=" + reference);
            }
        }

        private static String expiredAddress(FacesContext faces, ViewExpiredException expired) {
            String viewId = expired.getViewId();
            if (viewId == null || "/sign-in.xhtml".equals(viewId)) {
                return "/sign-in.xhtml";
            }
            String back = withQuestion(
                    request(faces).getContextPath() + viewId, request(faces).getHeader("Referer"));
            return "/error/session-expired.xhtml?back=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
        }

        /** The form posts to the bare page; what was chosen on it stands in the address it was sent from. */
        private static String withQuestion(String page, String sentFrom) {
            int question = sentFrom == null ? -1 : sentFrom.indexOf('?');
            boolean samePage = question > 0 && sentFrom.substring(0, question).endsWith(page);
            return samePage ? page + sentFrom.substring(question) : page;
        }

        /** A partial request cannot show an error page: it is sent to one. */
        private static void send(FacesContext faces, int status, String page) {
            if (faces.getPartialViewContext().isAjaxRequest()) {
                redirect(faces, page);
                return;
            }
            ExternalContext external = faces.getExternalContext();
            if (external.isResponseCommitted()) {
                LOG.warning("The failure came after part of the page was sent");
                faces.responseComplete();
                return;
            }
            try {
                external.responseSendError(status, null);
                faces.responseComplete();
            } catch (IOException e) {
                throw new FacesException(e);
            }
        }

        private static void redirect(FacesContext faces, String page) {
            try {
                faces.getExternalContext().redirect(request(faces).getContextPath() + page);
                faces.responseComplete();
            } catch (IOException e) {
                throw new FacesException(e);
            }
        }

        private static HttpServletRequest request(FacesContext faces) {
            return (HttpServletRequest) faces.getExternalContext().getRequest();
        }

        private static Throwable cause(Throwable failure) {
            Throwable current = failure;
            while (current.getCause() != null
                    && !(current instanceof ViewExpiredException)
                    && !(current instanceof EJBAccessException)
                    && !(current instanceof PageNotFound)
                    && !(current instanceof CspException)) {
                current = current.getCause();
            }
            return current;
        }
    }
}

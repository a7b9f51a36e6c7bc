package nl.benchmark.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** What a script of a page is answered by who is no page: it cannot show another page by itself, so it is sent to one. */
public final class PartialAnswer {

    private PartialAnswer() {}

    public static boolean isWanted(HttpServletRequest request) {
        return "partial/ajax".equals(request.getHeader("Faces-Request"));
    }

    /** @param target an address of this host that needs no escaping */
    public static void redirect(HttpServletResponse response, String target) throws IOException {
        response.setContentType("text/xml;charset=UTF-8");
        response.getWriter()
                .write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\"" + target
                        + "\"/></partial-response>");
        response.flushBuffer();
    }
}

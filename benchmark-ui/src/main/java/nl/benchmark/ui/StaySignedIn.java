package nl.benchmark.ui;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serial;

/**
 * Gives the session another full term: 204, or 401 when there is none left. The page asks for it when the user says so
 * in the warning before the end (WCAG 2.2.1).
 */
@WebServlet("/stay-signed-in")
public class StaySignedIn extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        boolean alive = request.getSession(false) != null && request.getUserPrincipal() != null;
        response.setHeader("Cache-Control", "no-store");
        response.setStatus(alive ? HttpServletResponse.SC_NO_CONTENT : HttpServletResponse.SC_UNAUTHORIZED);
    }
}

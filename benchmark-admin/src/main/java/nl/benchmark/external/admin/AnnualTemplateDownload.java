package nl.benchmark.external.admin;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.nio.charset.StandardCharsets;
import nl.benchmark.external.AnnualReader;
import nl.benchmark.ui.Attachment;

/** An empty file of yearly figures: the header, separated as Dutch spreadsheets do. */
@WebServlet("/external/wi-annual.csv")
public class AnnualTemplateDownload extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", Attachment.named("wi-annual.csv"));
        String header = String.join(";", AnnualReader.COLUMNS) + "\r\n";
        response.getOutputStream().write(header.getBytes(StandardCharsets.UTF_8));
    }
}

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Runs one test class or one method of it and says of each test that fails whether what it asserts does not hold
 * (NOTICED) or something else is the matter (BROKEN). Ends with 0 when it ran. For Guards.java, which compiles and
 * starts it.
 */
public final class WatchRun implements TestExecutionListener {

    private int finished;

    public static void main(String[] arguments) {
        DiscoverySelector test = arguments.length > 1
                ? selectMethod(arguments[0] + "#" + arguments[1])
                : selectClass(arguments[0]);
        LauncherDiscoveryRequest request =
                LauncherDiscoveryRequestBuilder.request().selectors(test).build();
        WatchRun watching = new WatchRun();
        LauncherFactory.create().execute(request, watching);
        if (watching.finished == 0) {
            System.out.println("BROKEN no test ran");
        }
        System.exit(0);
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        System.out.println("BROKEN " + test.getDisplayName() + " was skipped: " + reason);
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        finished += test.isTest() ? 1 : 0;
        result.getThrowable().ifPresent(failure -> {
            boolean asserted = test.isTest() && failure instanceof AssertionError;
            String said = String.valueOf(failure.getMessage()).strip().replaceAll("\\s+", " ");
            System.out.println((asserted ? "NOTICED " : "BROKEN ") + test.getDisplayName() + ": "
                    + said.replaceAll("^(.{160}).*", "$1 …"));
            failure.printStackTrace(System.out);
        });
    }
}

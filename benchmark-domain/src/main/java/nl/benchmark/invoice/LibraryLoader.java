package nl.benchmark.invoice;

import com.helger.ubl21.UBL21Marshaller;
import java.util.function.Supplier;

/**
 * Work with the libraries for e-invoices in the sight of their own class loader. They look for JAXB and for each other by
 * the thread, and in the server stand in a module that the application itself does not search for services (decision 29).
 */
final class LibraryLoader {

    private LibraryLoader() {}

    static <T> T with(Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(UBL21Marshaller.class.getClassLoader());
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}

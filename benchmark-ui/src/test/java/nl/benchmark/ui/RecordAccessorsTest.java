package nl.benchmark.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.FunctionMapper;
import jakarta.el.VariableMapper;
import org.junit.jupiter.api.Test;

class RecordAccessorsTest {

    private final RecordAccessors resolver = new RecordAccessors();
    private final ELContext context = new Context();

    /** Something as pages show it. */
    public record Shown(String name) {

        public boolean isLong() {
            return name.length() > 3;
        }

        public String broken() {
            throw new IllegalStateException("on purpose");
        }

        public String with(String more) {
            return name + more;
        }
    }

    private Object call(Object base, String method, Object... arguments) {
        return resolver.invoke(context, base, method, null, arguments);
    }

    @Test
    void callsComponentsAndWhatElseARecordTells() {
        assertThat(call(new Shown("maart"), "name")).isEqualTo("maart");
        assertThat(call(new Shown("maart"), "isLong")).isEqualTo(true);
        assertThat(context.isPropertyResolved()).isTrue();
    }

    @Test
    void leavesToOthersWhatTakesArgumentsOrIsNotThereOrIsNoRecord() {
        assertThat(call(new Shown("maart"), "with", "x")).isNull();
        assertThat(call(new Shown("maart"), "unknown")).isNull();
        assertThat(call("maart", "length")).isNull();
        assertThat(context.isPropertyResolved()).isFalse();
    }

    @Test
    void passesOnWhatWentWrongInTheRecord() {
        assertThatThrownBy(() -> call(new Shown("maart"), "broken"))
                .isInstanceOf(ELException.class)
                .hasCauseInstanceOf(IllegalStateException.class);
    }

    /** Without anything of its own. */
    static class Context extends ELContext {
        @Override
        public ELResolver getELResolver() {
            return null;
        }

        @Override
        public FunctionMapper getFunctionMapper() {
            return null;
        }

        @Override
        public VariableMapper getVariableMapper() {
            return null;
        }
    }
}

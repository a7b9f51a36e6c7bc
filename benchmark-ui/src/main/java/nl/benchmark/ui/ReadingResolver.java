package nl.benchmark.ui;

import jakarta.el.ELContext;
import jakarta.el.ELResolver;

/** Finds values for pages and sets none; whatever it does not know is left to the resolvers after it. */
abstract class ReadingResolver extends ELResolver {

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        return null;
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        return null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        // pages set nothing of what these resolvers know
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        return false;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return null;
    }
}

package org.headroom.report.template;

import freemarker.ext.beans.ClassMemberAccessPolicy;
import freemarker.ext.beans.MemberAccessPolicy;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;

/** Lets templates call what the content of a report declares, and nothing else: no class, no file, no process. */
final class ContentOnly implements MemberAccessPolicy {

  private static final String CONTENT = "org.headroom.report.";

  @Override
  public ClassMemberAccessPolicy forClass(Class<?> type) {
    return new ClassMemberAccessPolicy() {
      @Override
      public boolean isMethodExposed(Method method) {
        return method.getDeclaringClass().getName().startsWith(CONTENT) && method.getParameterCount() == 0;
      }

      @Override
      public boolean isConstructorExposed(Constructor<?> constructor) {
        return false;
      }

      @Override
      public boolean isFieldExposed(Field field) {
        return false;
      }
    };
  }

  @Override
  public boolean isToStringAlwaysExposed() {
    return true;
  }
}

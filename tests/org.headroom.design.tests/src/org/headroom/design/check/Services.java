package org.headroom.design.check;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;

/** The services that a specification names, by reflection. */
final class Services {
  private final Map<String, Method> methods = new HashMap<>();

  /** The services of the classes that the specification names. */
  Services(Vsm vsm, Problems problems) {
    for (Element extension : vsm.all("description:JavaExtension")) {
      load(extension.getAttribute("qualifiedClassName")).ifPresent(type -> {
        for (Method method : type.getDeclaredMethods()) {
          if (java.lang.reflect.Modifier.isPublic(method.getModifiers())
              && methods.put(method.getName(), method) != null) {
            problems.add(extension, "the service " + method.getName() + " exists twice");
          }
        }
      });
    }
  }

  static Optional<Class<?>> load(String name) {
    try {
      return Optional.of(Class.forName(name));
    } catch (ClassNotFoundException e) {
      return Optional.empty();
    }
  }

  /** The service with this name. */
  Optional<Method> find(String name) {
    return Optional.ofNullable(methods.get(name));
  }

  /** Calls a service. */
  Object call(String name, Object... arguments) {
    Method method = find(name).orElseThrow(() -> new IllegalArgumentException("there is no service " + name));
    try {
      return method.invoke(method.getDeclaringClass().getDeclaredConstructor().newInstance(), arguments);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(name + Arrays.toString(arguments), e);
    }
  }

  /** Why a service cannot be called with arguments of these classes, the receiver first; nothing when it can. */
  Optional<String> objection(String name, List<Class<?>> arguments) {
    Method method = methods.get(name);
    if (method == null) {
      return Optional.of("there is no service " + name);
    }
    Class<?>[] parameters = method.getParameterTypes();
    if (parameters.length != arguments.size()) {
      return Optional.of(name + " takes " + (parameters.length - 1) + " arguments, not " + (arguments.size() - 1));
    }
    for (int i = 0; i < parameters.length; i++) {
      if (!parameters[i].isAssignableFrom(arguments.get(i))) {
        return Optional.of("argument " + i + " of " + name + " is no " + parameters[i].getSimpleName());
      }
    }
    return Optional.empty();
  }
}

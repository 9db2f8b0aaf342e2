package io.gradiode.processor.emit;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.palantir.javapoet.ClassName;
import java.lang.reflect.Field;
import org.junit.jupiter.api.Test;

/** Generated code names types of the runtime by text; each must exist. */
class RuntimeNamesTest {

  @Test
  void eachExists() throws ReflectiveOperationException {
    int count = 0;
    for (Field field : RuntimeNames.class.getDeclaredFields()) {
      if (field.getType() == ClassName.class) {
        final ClassName name = (ClassName) field.get(null);
        assertNotNull(Class.forName(name.reflectionName()));
        count++;
      }
    }
    assertTrue(count > 8);
  }
}

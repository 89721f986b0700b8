import static java.lang.classfile.ClassFile.JAVA_8_VERSION;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.ConstantPoolSharingOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Gives the classes of a jar that are older than Java 6 the stack maps of newer ones. Without these
/// Java verifies them by inference at every start and cannot keep them in its start-up cache.
///
/// Usage: `java ModernizeJar.java JAR`
public final class ModernizeJar {

  private static final int FIRST_WITH_STACK_MAPS = 50;

  private ModernizeJar() {}

  public static void main(String... arguments) throws IOException {
    try (FileSystem jar = FileSystems.newFileSystem(Path.of(arguments[0]))) {
      Path root = jar.getPath("/");
      ClassHierarchyResolver resolver = ClassHierarchyResolver
          .ofResourceParsing(name -> open(root, name.packageName(), name.displayName()))
          .orElse(ClassHierarchyResolver.defaultResolver());
      ClassFile format = ClassFile.of(StackMapsOption.GENERATE_STACK_MAPS,
          ConstantPoolSharingOption.NEW_POOL, ClassHierarchyResolverOption.of(resolver));
      List<Path> classes;
      try (Stream<Path> files = Files.walk(root)) {
        classes = files.filter(file -> file.toString().endsWith(".class")).toList();
      }
      for (Path file : classes) {
        ClassModel model = format.parse(Files.readAllBytes(file));
        if (model.majorVersion() < FIRST_WITH_STACK_MAPS) {
          Files.write(file, modernize(format, model));
        }
      }
    }
  }

  private static byte[] modernize(ClassFile format, ClassModel model) {
    ClassTransform version = (builder, element) -> {
      if (element instanceof ClassFileVersion) {
        builder.withVersion(JAVA_8_VERSION, 0);
      } else {
        builder.with(element);
      }
    };
    return format.transformClass(model,
        version.andThen(ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL)));
  }

  private static InputStream open(Path root, String packageName, String name) {
    Path file = root.resolve(packageName.replace('.', '/')).resolve(name + ".class");
    try {
      return Files.exists(file) ? Files.newInputStream(file) : null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

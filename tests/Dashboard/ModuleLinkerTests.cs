using FaceValue.Workbook.Dashboard;

namespace FaceValue.Tests.Dashboard;

public sealed class ModuleLinkerTests
{
    [Fact]
    public void Modules_stand_once_and_after_what_they_import()
    {
        var script = Link(("main.js", "import { a, b } from './one.js';\nimport { c } from './two.js';\na(b, c);\n"), ("one.js", "import { c } from './two.js';\nexport function a() { return c; }\nexport const b = 1;\n"), ("two.js", "export const c = 2;\n"));
        Assert.Equal("'use strict';\n\n// two.js\nconst c = 2;\n\n// one.js\nfunction a() { return c; }\nconst b = 1;\n\n// main.js\na(b, c);\n", script);
    }

    [Theory]
    [InlineData("import { a } from './gone.js';\n", "", "'gone.js', imported by 'main.js', is not there")]
    [InlineData("import { z } from './one.js';\n", "export const a = 1;\n", "imports 'z', which 'one.js' does not export")]
    [InlineData("import { a } from './one.js';\n", "import { x } from './main.js';\nexport const a = 1;\n", "main.js > one.js > main.js import each other")]
    [InlineData("import { a } from './one.js';\nconst hidden = 1;\n", "export const a = 1;\nconst hidden = 2;\n", "'hidden' in one.js and main.js")]
    public void What_cannot_be_linked_is_named(string main, string one, string problem) =>
        Assert.Contains(problem, Assert.Throws<InvalidDataException>(() => Link(("main.js", main), ("one.js", one))).Message);

    static string Link(params (string Name, string Text)[] modules) => ModuleLinker.Link("main.js", name => modules.FirstOrDefault(m => m.Name == name).Text);
}

"""Starts the installed C# kernel as Jupyter does, and runs real cells in it; prints one JSON line a check."""
import json
import os
import subprocess
import sys
import time
import traceback

from jupyter_client.manager import KernelManager

NAME = ".net-csharp"
manager = KernelManager(kernel_name=NAME)
manager.start_kernel()
client = manager.client()
client.start_channels()
client.wait_for_ready(timeout=60)


def run(code, timeout=60):
    msg_id = client.execute(code)
    found = []
    while True:
        msg = client.get_iopub_msg(timeout=timeout)
        if msg["parent_header"].get("msg_id") != msg_id:
            continue
        found.append(msg)
        if msg["msg_type"] == "status" and msg["content"]["execution_state"] == "idle":
            break
    while True:
        answer = client.get_shell_msg(timeout=timeout)
        if answer["parent_header"].get("msg_id") == msg_id:
            return answer["content"], found


def value(code):
    answer, found = run(code)
    assert answer["status"] == "ok", answer
    return [m["content"]["data"]["text/plain"] for m in found if m["msg_type"] == "execute_result"][-1]


def execute():
    run("var kept = 6;")
    assert value("kept * 7") == "42"


def stream():
    msg_id = client.execute('Console.WriteLine("first"); await Task.Delay(2000); Console.WriteLine("second");')
    times = {}
    while len(times) < 2:
        msg = client.get_iopub_msg(timeout=30)
        if msg["parent_header"].get("msg_id") == msg_id and msg["msg_type"] == "stream":
            for word in ("first", "second"):
                if word in msg["content"]["text"]:
                    times[word] = time.monotonic()
    assert times["second"] - times["first"] > 1, times  # The first was not held back for the end of the cell.


def display_update():
    _, found = run('var shown = display("before"); shown.Update("after");')
    kinds = [(m["msg_type"], m["content"]["data"]["text/plain"], m["content"]["transient"]["display_id"]) for m in found if "display" in m["msg_type"]]
    assert [k[:2] for k in kinds] == [("display_data", "before"), ("update_display_data", "after")], kinds
    assert kinds[0][2] == kinds[1][2]


def chart():
    _, found = run('Plotly.NET.GenericChart.ofTraceObject(true, new Plotly.NET.Trace("scatter"))')
    data = [m["content"]["data"] for m in found if m["msg_type"] == "execute_result"][-1]
    assert "application/vnd.plotly.v1+json" in data and "text/html" not in data, list(data)


def error():
    answer, _ = run("var fine = 1;\nthrow new InvalidOperationException(\"as told\");")
    trace = "\n".join(answer["traceback"])
    assert answer["ename"] == "InvalidOperationException" and "as told" in answer["evalue"] and "]:line 2" in trace, answer
    answer, _ = run("\nint wrong = \"text\";")
    assert "]:line 2" in answer["evalue"] and "CS0029" in answer["evalue"], answer
    assert value("kept") == "6"


def interrupted(code):
    msg_id = client.execute('Console.WriteLine("on");\n' + code)
    while True:
        msg = client.get_iopub_msg(timeout=30)
        if msg["parent_header"].get("msg_id") == msg_id and msg["msg_type"] == "stream":
            break
    manager.interrupt_kernel()
    started = time.monotonic()
    while True:
        answer = client.get_shell_msg(timeout=30)
        if answer["parent_header"].get("msg_id") == msg_id:
            break
    assert answer["content"]["ename"] == "Interrupted", answer["content"]
    assert time.monotonic() - started < 20
    assert value("kept") == "6"  # Earlier variables survive.


def interrupt_endless_loop():
    interrupted("while (true) { }")


def interrupt_wait():
    interrupted("await Task.Delay(Timeout.Infinite);")


def restart():
    manager.restart_kernel(now=False)
    client.wait_for_ready(timeout=60)
    answer, _ = run("kept")
    assert answer["status"] == "error" and "CS0103" in answer["evalue"], answer
    assert value("1 + 1") == "2"


def parent_death():
    # A parent that starts a kernel and is killed at once: the kernel must not outlive it for long.
    script = ("from jupyter_client.manager import KernelManager\nimport time\nm = KernelManager(kernel_name='%s')\nm.start_kernel()\n"
              "c = m.client()\nc.start_channels()\nc.wait_for_ready(timeout=60)\nprint(m.provisioner.pid, flush=True)\ntime.sleep(600)\n" % NAME)
    parent = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True)
    kernel = int(parent.stdout.readline())
    parent.kill()
    parent.wait()
    for _ in range(300):
        try:
            os.kill(kernel, 0)
        except OSError:
            return
        if open("/proc/%d/stat" % kernel).read().split(") ")[1][0] == "Z":
            return
        time.sleep(0.1)
    os.kill(kernel, 9)
    raise AssertionError("the kernel outlived its parent by 30 s")


for check in [execute, stream, display_update, chart, error, interrupt_endless_loop, interrupt_wait, restart, parent_death]:
    try:
        check()
        print(json.dumps({"check": check.__name__, "problem": None}), flush=True)
    except BaseException:
        print(json.dumps({"check": check.__name__, "problem": traceback.format_exc()}), flush=True)
client.stop_channels()
manager.shutdown_kernel(now=False)

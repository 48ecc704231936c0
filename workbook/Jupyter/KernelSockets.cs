using System.Text.Json.Nodes;
using NetMQ;
using NetMQ.Sockets;

namespace FaceValue.Workbook.Jupyter;

/// <summary>The channels that a kernel writes to.</summary>
enum Channel { Shell, Control, Stdin, Iopub }

/// <summary>The five sockets, all touched by one poller thread only; other threads post to its queue.</summary>
sealed class KernelSockets : IDisposable
{
    readonly RouterSocket shell = new(), control = new(), stdin = new();
    readonly PublisherSocket iopub = new();
    readonly ResponseSocket heartbeat = new();
    readonly NetMQQueue<Action> outgoing = new();
    readonly NetMQPoller poller;
    readonly JupyterWire wire;
    readonly string session = Guid.NewGuid().ToString("N");
    int dropped;

    public KernelSockets(ConnectionFile connection, Action<Channel, JupyterMessage> received)
    {
        wire = new JupyterWire(connection.Key);
        poller = [shell, control, stdin, heartbeat, outgoing];
        Listen(Channel.Shell, shell, received);
        Listen(Channel.Control, control, received);
        Listen(Channel.Stdin, stdin, received);
        heartbeat.ReceiveReady += (_, _) => heartbeat.SendMultipartMessage(heartbeat.ReceiveMultipartMessage());
        outgoing.ReceiveReady += (_, ready) => { while (ready.Queue.TryDequeue(out var send, TimeSpan.Zero)) send(); };
        (NetMQSocket Socket, int Port)[] all =
        [
            (shell, connection.Shell), (control, connection.Control), (stdin, connection.Stdin),
            (iopub, connection.Iopub), (heartbeat, connection.Heartbeat),
        ];
        try
        {
            foreach (var (socket, port) in all)
            {
                socket.Options.Linger = TimeSpan.FromSeconds(1);
                socket.Options.SendHighWatermark = 0; // No output is ever thrown away because a front end reads slowly.
                socket.Options.ReceiveHighWatermark = 0;
                socket.Bind(connection.Address(port));
            }
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>How many messages were refused.</summary>
    public int Dropped => Volatile.Read(ref dropped);

    public void Start() => poller.RunAsync("jupyter sockets", isBackgroundThread: true);

    /// <summary>Sends a message, from any thread, in the order of the calls.</summary>
    public void Send(Channel channel, JupyterMessage? parent, string type, JsonObject content)
    {
        var message = JupyterMessage.Answering(parent, session, type, content);
        if (channel == Channel.Iopub) message = message with { Identities = [System.Text.Encoding.UTF8.GetBytes(type)] };
        var frames = new NetMQMessage(wire.Write(message));
        var socket = channel switch
        {
            Channel.Shell => (NetMQSocket)shell,
            Channel.Control => control,
            Channel.Stdin => stdin,
            _ => iopub,
        };
        try
        {
            outgoing.Enqueue(() => socket.SendMultipartMessage(frames));
        }
        catch (ObjectDisposedException)
        {
            // A task that outlived the kernel has nobody left to tell.
        }
    }

    /// <summary>Stops after everything posted so far has been sent.</summary>
    public async Task StopAsync()
    {
        var sent = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        outgoing.Enqueue(sent.SetResult);
        await sent.Task;
        poller.Stop();
    }

    public void Dispose()
    {
        poller.Dispose();
        foreach (IDisposable owned in (IDisposable[])[shell, control, stdin, iopub, heartbeat, outgoing]) owned.Dispose();
    }

    void Listen(Channel channel, RouterSocket socket, Action<Channel, JupyterMessage> received) => socket.ReceiveReady += (_, _) =>
    {
        var frames = socket.ReceiveMultipartMessage().Select(frame => frame.ToByteArray()).ToList();
        if (wire.TryRead(frames, out var message, out var reason))
            received(channel, message);
        else if (Interlocked.Increment(ref dropped) == 1)
            Console.Error.WriteLine($"facevalue kernel: a message was dropped because {reason}. Further ones are dropped in silence.");
    };
}

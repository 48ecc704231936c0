using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace FaceValue.Backlot.Sites;

/// <summary>One site's web server, on a free port of this machine alone.</summary>
sealed class SiteServer : IAsyncDisposable
{
    readonly WebApplication app;

    SiteServer(WebApplication app) => this.app = app;

    /// <summary>Starts it.</summary>
    /// <param name="routes">Fills in the routes of a site at an address.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<SiteServer> StartAsync(Action<IEndpointRouteBuilder, Uri> routes, CancellationToken cancellation)
    {
        // The socket is ours, so that the address is known before the routes that tell it, and nobody else can take the port in between.
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        var place = (IPEndPoint)socket.LocalEndPoint!;

        // The empty builder reads no settings and no environment: whatever is set on this machine, the sites are the same.
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(place);
            kestrel.AddServerHeader = false;
        });
        builder.Services.Configure<SocketTransportOptions>(sockets => sockets.CreateBoundListenSocket = _ => socket);
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<IHostLifetime, Guest>();
        var server = new SiteServer(builder.Build());
        try
        {
            routes(server.app, new($"http://{place}/"));
            await server.app.StartAsync(cancellation);
            return server;
        }
        catch
        {
            socket.Dispose();
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Stops at once; visitors under way are cut off.</summary>
    public async ValueTask DisposeAsync()
    {
        using var atOnce = new CancellationTokenSource(0);
        try { await app.StopAsync(atOnce.Token); }
        catch (OperationCanceledException) { }
        await app.DisposeAsync();
    }

    // The usual lifetime takes Ctrl+C for itself; here it belongs to the program that opened the sites.
    sealed class Guest : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
